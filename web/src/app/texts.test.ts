import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words } from '../i18n/words';
import { features } from './features';
import { texts } from './texts';

function flat(texts: object, at = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${at}${key}`, value] as [string, string]]
        : [...flat(value as object, `${at}${key}.`)],
    ),
  );
}

const said = (language: 'id' | 'en') =>
  flat(Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, one[language]])));
const indonesian = said('id');
const english = said('en');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

it('both languages say the same things', () => {
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
});

it('no text is empty', () => {
  for (const text of [...indonesian.values(), ...english.values()]) {
    expect(text.trim()).not.toBe('');
  }
});

it('a sentence has the same placeholders in both languages', () => {
  for (const [key, text] of indonesian) {
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

it('every text that a page asks for by name exists', () => {
  const missing = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !indonesian.has(key) && !indonesian.has(`${key}_other`)),
  );
  expect(missing).toEqual([]);
});

it('every group of texts that a page picks one from exists', () => {
  const missing = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)]
      .map((match) => match[1] ?? '')
      .filter((group) => ![...indonesian.keys()].some((key) => key.startsWith(group))),
  );
  expect(missing).toEqual([]);
});

it('the texts of a feature take no name that is taken', () => {
  const names = features.map((feature) => feature.name);
  expect(names).toHaveLength(new Set(names).size);
  expect(names.filter((name) => name in words)).toEqual([]);
});

it('every entry of the menu is worded and leads to a page of its feature', () => {
  for (const { name, menu, pages } of features) {
    if (!menu) continue;
    expect(indonesian.has(`${name}.menu`), name).toBe(true);
    expect(Object.keys(pages)).toContain(menu.to);
  }
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.includes('.test.') ? [path] : [];
  });
}
