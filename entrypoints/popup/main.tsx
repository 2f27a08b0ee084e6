import '../../components/popup/popup.css';
import { frameOf } from '../../components/parts/frame.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { popupPage } from '../../lib/pages/popup-page.ts';

popupPage(frameOf(Popup, 'card'));
