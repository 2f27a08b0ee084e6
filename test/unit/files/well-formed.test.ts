import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WellFormed } from '../../../lib/files/office/well-formed.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Read in pieces of every length: `ok`, `doctype`, or refused. */
function judge(bytes: Uint8Array, step: number): string {
  const check = new WellFormed();
  try {
    for (let at = 0; at < bytes.length; at += step) check.push(bytes.subarray(at, at + step));
    check.finish();
    return check.doctype ? 'doctype' : 'ok';
  } catch {
    // Refused, whatever the reason.
    return 'refused';
  }
}

function judgeAll(xml: string | Uint8Array): string {
  const bytes = typeof xml === 'string' ? encode(xml) : xml;
  const all = [1, 2, 3, 7, 64, 1_000_000].map((step) => judge(bytes, step));
  expect(new Set(all).size, String(xml)).toBe(1);
  return all[0] ?? '';
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

describe('what Office opens', () => {
  test.each([
    '<a/>',
    `${HEAD}\r\n<a></a>`,
    `\ufeff${HEAD}<a/>\n`,
    "<?xml version='1.0'?><a b='\"'/>",
    '<a b="1" c=\'2\' ><d/><e f="&lt;&#3585;&#xE01;"/>ไทย &amp; &#9;</a >',
    '<a xmlns:w="w" w:b="1"><w:c xmlns:x="x"><x:d/></w:c></a>',
    '<w:a xmlns:w="w" xmlns:x="x" xmlns="y"><x:b/><c xml:space="preserve"/></w:a>',
    '<!-- a - b --><a><!-- <b> --><![CDATA[<c> & ]] ]]]>x</a><!-- end --><?pi?>',
    '<a>]] ></a>',
    '<ก ข="ค"><ง/></ก>',
    '<a>\u{1f600}\ud7ff\ue000\ufffd</a>',
    '<a r="1" s="2"><c r="A1" t="s"><v>1</v></c><c r="B1"/></a>',
  ])('%s', (xml) => {
    expect(judgeAll(xml)).toBe('ok');
  });
});

describe('what Office refuses or repairs', () => {
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['text', 'ก'],
    ['a blank before the declaration', ` ${HEAD}<a/>`],
    ['two declarations', `${HEAD}${HEAD}<a/>`],
    ['a wrong declaration', '<?xml encoding="UTF-8"?><a/>'],
    ['cut short', `${HEAD}<a><b/>`],
    ['cut in a tag', '<a><b c="'],
    ['cut in a reference', '<a>&am'],
    ['an end tag missing', '<a><b></a>'],
    ['an end tag too many', '<a></a></a>'],
    ['crossed', '<a><b></a></b>'],
    ['a longer end tag', '<a></ab>'],
    ['two roots', '<a/><b/>'],
    ['text behind', '<a/>x'],
    ['a bare &', '<a>1 & 2</a>'],
    ['an unknown reference', '<a>&nbsp;</a>'],
    ['a control character by number', '<a>&#11;</a>'],
    ['a surrogate by number', '<a>&#xD800;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['NUL', '<a>\0</a>'],
    ['no character', '<a>\uffff</a>'],
    ['no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xa1, 0xa2, 0x3c, 0x2f, 0x61, 0x3e)],
    ['a surrogate in UTF-8', Uint8Array.of(60, 97, 62, 0xed, 0xa0, 0x80, 60, 47, 97, 62)],
    [']]> in text', '<a>]]></a>'],
    ['< in an attribute', '<a b="<"/>'],
    ['& in an attribute', '<a b="&"/>'],
    ['a control character in an attribute', '<a r="\u0002"/>'],
    ['no quotes', '<a b=1/>'],
    ['no value', '<a b/>'],
    ['an attribute twice', '<x><a r="1" r="2"/></x>'],
    ['a longer attribute twice', '<a bc="1" bc="2"/>'],
    ['no blank between attributes', '<a b="1"c="2"/>'],
    ['a prefix nobody declared', '<a><w:b/></a>'],
    ['an attribute with such a prefix', '<a w:b="1"/>'],
    ['a prefix that ended', '<a><b xmlns:w="w"/><w:c/></a>'],
    ['a prefix taken back', '<a xmlns:w=""/>'],
    ['two colons', '<a xmlns:b="b"><b:c:d/></a>'],
    ['a name that begins with a digit', '<a><1/></a>'],
    ['a blank after <', '<a>< b/></a>'],
    ['-- in a comment', '<a><!-- a -- b --></a>'],
    ['CDATA not closed', '<a><![CDATA[x</a>'],
    ['a declaration inside', '<a><!ENTITY b "c"></a>'],
  ])('%s', (_, xml) => {
    expect(judgeAll(xml)).toBe('refused');
  });
});

test('a document type is told, and not gone into', () => {
  expect(judgeAll('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('doctype');
});

test('any tree is well-formed, and never one byte short of it', () => {
  const name = fc.constantFrom('a', 'row', 'c', 'w:p', 'ก');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(
        name,
        fc.array(
          fc.oneof({ depthSize: 'small' }, fc.constantFrom('1', 'ไทย', '&amp;'), tie('tree')),
          { maxLength: 4 },
        ),
      )
      .map(([tag, inside]) => `<${tag} r="1" x="a">${inside.join('')}</${tag}>`),
  }));
  fc.assert(
    fc.property(tree, fc.nat(), (inside, at) => {
      const bytes = encode(`<r xmlns:w="w">${inside}</r>`);
      expect(judge(bytes, 5)).toBe('ok');
      expect(judge(bytes.subarray(0, at % bytes.length), 5)).toBe('refused');
    }),
    { numRuns: 300 },
  );
});
