import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { html, scanMarkup, xml } from './scan-markup.js';

const scan = (text: string, language = html) =>
  [...scanMarkup(text, language)].map((token) =>
    'text' in token ? token.text : `${token.kind} ${token.name}`,
  );

describe('scanMarkup', () => {
  test.each([
    ['a <b class="x > y">c</B> d', ['a ', 'open b', 'c', 'close B', ' d']],
    ['1 < 2 <3 </ 4 <', ['1 < 2 <3 </ 4 <']],
    ['a<!-- <b> -->c<!---->d<!-->e', ['a', 'c', 'd', 'e']],
    ['<!DOCTYPE html><?php x ?>a', ['a']],
    ['<script>if (a < b) "</b>"</script >a', ['open script', 'close script', 'a']],
    ['<TITLE>a</title>b', ['open TITLE', 'close title', 'b']],
    ["<a title=it's>b</a>", ['open a', 'b', 'close a']],
    ['a<!-- never closed <b>', ['a']],
    ['a<b never closed', ['a']],
    ['<script>never closed', ['open script']],
    ['<![CDATA[<b>]]>a', ['a']],
  ])('reads %j as browsers do', (text, tokens) => {
    expect(scan(text).filter((token) => token !== ']]>')).toEqual(tokens);
  });

  test.each([
    ['<a><![CDATA[<b>&amp;]]></a>', ['open a', '<b>&amp;', 'close a']],
    ['<![CDATA[]]><![CDATA[never closed', ['', 'never closed']],
    ['<a/><b c="d"/>', ['open a', 'close a', 'open b', 'close b']],
    ['<!DOCTYPE a [<!ENTITY b "c>d">]>e', ['e']],
  ])('reads %j as XML', (text, tokens) => {
    expect(scan(text, xml)).toEqual(tokens);
  });

  it('returns text without markup unchanged', () => {
    const plain = fc.string({ unit: 'binary' }).filter((text) => !text.includes('<'));
    fc.assert(fc.property(plain, (text) => scan(text).join('') === text));
  });
});
