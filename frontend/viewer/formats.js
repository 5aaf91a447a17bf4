const texts = JSON.parse(document.getElementById('texts').textContent);
const language = document.documentElement.lang;
const chinese = language.startsWith('zh');
const amounts = new Map();

/** A text of the page's language with its parameters. */
export function text(key, ...parameters) {
  const found = texts[key];
  if (found === undefined) {
    throw new Error(`no text ${key}`);
  }
  return parameters.reduce((filled, value, index) => filled.replaceAll(`{${index}}`, value), found);
}

/** A name in the page's language. */
export function nameOf(thing) {
  return chinese || !thing.nameEn ? thing.name : thing.nameEn;
}

/** What a bundle is for, in the page's language; empty where it is only told in Chinese and the page is not. */
export function scenarioOf(bundle) {
  const told = nameOf({ name: bundle.scenario ?? '', nameEn: bundle.scenarioEn });
  return chinese || !/\p{Script=Han}/u.test(told) ? told : '';
}

/** An amount of minor units as people write it: ¥1,234.50, without the fraction where it is nothing. */
export function money(minor, currency) {
  const { whole, broken, digits } = amountFormats(currency);
  const scale = 10 ** digits;
  return (minor % scale === 0 ? whole : broken).format(minor / scale);
}

function amountFormats(currency) {
  let formats = amounts.get(currency);
  if (!formats) {
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
    const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits;
    formats = {
      digits,
      whole: new Intl.NumberFormat(language, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
      broken: new Intl.NumberFormat(language, { ...style, minimumFractionDigits: digits }),
    };
    amounts.set(currency, formats);
  }
  return formats;
}

/** A number as people write it: 12,345 in full, from 10,000 on shortened to 1.2万 or 12K. */
export function count(number) {
  return new Intl.NumberFormat(language, number < 10_000 ? {} : { notation: 'compact', maximumFractionDigits: 1 }).format(number);
}

/** First letter of a name, for where there is no picture. */
export function initial(name) {
  const found = name.match(/[\p{L}\p{N}]/u);
  return found ? found[0].toUpperCase() : '·';
}

/** One of six tints, always the same for a name. */
export function tint(name) {
  let hash = 0;
  for (const sign of name) {
    hash = (hash * 31 + sign.codePointAt(0)) % 9973;
  }
  return hash % 6;
}

/** Address of a picture as the server names it. */
export function pictureAddress(picture) {
  return picture.startsWith('https://') ? picture : `/${picture}`;
}
