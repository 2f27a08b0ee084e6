import '../../components/files/files.css';
import { Files } from '../../components/files/Files.tsx';
import { frameOf } from '../../components/parts/frame.tsx';
import { filesPage } from '../../lib/pages/files/files-page.ts';

filesPage(frameOf(Files, 'files'));
