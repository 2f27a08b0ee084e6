import '../../components/year/year.css';
import { frameOf } from '../../components/parts/frame.tsx';
import { YearView } from '../../components/year/YearView.tsx';
import { yearPage } from '../../lib/pages/year-page.ts';

yearPage(frameOf(YearView, 'year'), () => print());
