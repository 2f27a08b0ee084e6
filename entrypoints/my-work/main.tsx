import '../../components/my-work/work.css';
import { WorkList } from '../../components/my-work/WorkList.tsx';
import { frameOf } from '../../components/parts/frame.tsx';
import { workPage } from '../../lib/pages/my-work/work-page.ts';

workPage(frameOf(WorkList, 'work'), () => print());
