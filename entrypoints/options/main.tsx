import '../../components/options/options.css';
import { Options } from '../../components/options/Options.tsx';
import { frameOf } from '../../components/parts/frame.tsx';
import { optionsPage } from '../../lib/pages/options/options-page.ts';

optionsPage(frameOf(Options, 'options'));
