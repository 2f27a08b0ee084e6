import '../../components/drafts/drafts.css';
import { Drafts } from '../../components/drafts/Drafts.tsx';
import { frameOf } from '../../components/parts/frame.tsx';
import { savedInputPage } from '../../lib/pages/saved-input-page.ts';

savedInputPage(frameOf(Drafts, 'drafts'));
