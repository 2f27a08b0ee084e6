import '../../components/welcome/welcome.css';
import { frameOf } from '../../components/parts/frame.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { welcomePage } from '../../lib/pages/welcome-page.ts';

welcomePage(frameOf(Welcome, 'welcome'), window);
