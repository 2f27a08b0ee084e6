import '../../components/review/review.css';
import { frameOf } from '../../components/parts/frame.tsx';
import { Review } from '../../components/review/Review.tsx';
import { reviewPage } from '../../lib/pages/review/review-page.ts';

reviewPage(frameOf(Review, 'review'));
