import '../../components/share/share.css';
import { frameOf } from '../../components/parts/frame.tsx';
import { Share } from '../../components/share/Share.tsx';
import { askedFor } from '../../lib/pages/share/asked.ts';
import { browserKeyStore } from '../../lib/pages/share/key-store.ts';
import { sharePage } from '../../lib/pages/share/share-page.ts';

sharePage(frameOf(Share, 'share'), askedFor(location.search), browserKeyStore());
