import { expect, test } from 'vitest';
import { unescapeXml } from '../../../lib/files/office/small-xml.ts';

test('only the five entities of XML, and numbers that are letters', () => {
  expect(unescapeXml('&lt;&#49;&#x0e01;&gt; &amp;amp;')).toBe('<1ก> &amp;');
  const kept = '&#0; &#1114112; &constructor; &AMP; &';
  expect(unescapeXml(kept)).toBe(kept);
});
