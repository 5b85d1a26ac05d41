/**
 * The slow twin of RegExp: plain backtracking in the order of ECMA-262 §22.2.2, which counts its steps. It knows what
 * patterns here use: groups, look-ahead, back references, greedy and lazy repetition; characters, classes and
 * boundaries are asked of RegExp one at a time.
 */
type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

/** What a search went through, and where it found the pattern. */
export interface Search {
  readonly steps: number;
  readonly start: number;
  /** Less than `start` when nothing was found. */
  readonly end: number;
}

const run = { text: '', steps: 0, groups: new Map<number, string>() };
const compiled = new WeakMap<RegExp, (text: string, from: number) => Search>();
const exec = RegExp.prototype.exec;

/** Searches a text from an index on as `exec` does with that index as `lastIndex`. */
export function searchPlainly(pattern: RegExp, text: string, from: number): Search {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known(text, from);
}

function compile({ source, flags, sticky }: RegExp): (text: string, from: number) => Search {
  const matcher = createParser(source, flags.replace(/[dgy]/g, '')).alternatives();
  const once = sticky || (source.startsWith('^') && !source.includes('|'));
  return (text, from) => {
    Object.assign(run, { text, steps: 0 });
    for (let start = from; start <= (once ? from : text.length); start++) {
      let end = -1;
      run.groups.clear();
      run.steps++;
      const keep = (at: number) => {
        end = at;
        return true;
      };
      if (matcher(start, keep)) return { steps: run.steps, start, end };
    }
    return { steps: run.steps, start: from, end: -1 };
  };
}

function createParser(source: string, flags: string) {
  let at = 0;
  let groups = 0;

  function take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
    sticky.lastIndex = at;
    const found = exec.call(sticky, source)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function alternatives(): Matcher {
    const all = [sequence()];
    while (take(/\|/)) all.push(sequence());
    return all.length === 1 && all[0] ? all[0] : (from, next) => all.some((one) => one(from, next));
  }

  function sequence(): Matcher {
    const items: Matcher[] = [];
    while (at < source.length && !'|)'.includes(source.charAt(at))) items.push(quantified());
    return items.reduceRight<Matcher>(
      (rest, item) => (from, next) => item(from, (end) => rest(end, next)),
      (from, next) => next(from),
    );
  }

  function quantified(): Matcher {
    const group = take(/\((?:\?:|\?=|\?!|\?<\w+>)?/);
    const single = group ? undefined : one();
    const item = group ? inside(group) : plain(single);
    const quantifier = take(/[*+?]|\{\d+(?:,\d*)?\}/);
    if (!quantifier) return item;
    const lazy = take(/\?/) !== undefined;
    const [least, most] = bounds(quantifier);
    return single ? repeatOne(single, least, most, lazy) : repeat(item, least, most, lazy);
  }

  function inside(opening: string): Matcher {
    const captures = opening === '(' || opening.startsWith('(?<');
    const number = captures ? ++groups : 0;
    const item = alternatives();
    take(/\)/);
    if (opening === '(?=') return (from, next) => item(from, () => true) && next(from);
    if (opening === '(?!') return (from, next) => !item(from, () => true) && next(from);
    return captures ? capture(number, item) : item;
  }

  /** One character, class, boundary or back reference: gives where it ends, or -1. */
  function one(): Single {
    const reference = take(/\\[1-9]/);
    if (reference) return repeated(Number(reference.slice(1)));
    const atom = take(
      /\[(?:\\[\s\S]|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[\s\S]|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/i,
    );
    return asked(new RegExp(atom ?? '', `${flags}y`));
  }

  return { alternatives };
}

function bounds(quantifier: string): [least: number, most: number] {
  if (quantifier === '*') return [0, Infinity];
  if (quantifier === '+') return [1, Infinity];
  if (quantifier === '?') return [0, 1];
  const [least = '', most] = quantifier.slice(1, -1).split(',');
  return [Number(least), most === undefined ? Number(least) : most === '' ? Infinity : Number(most)];
}

type Single = (from: number) => number;

/** Asks RegExp about a character once; a boundary depends on what stands around it, and half a pair on its half. */
function asked(atom: RegExp): Single {
  const known = new Map<number, boolean>();
  const isBoundary = /^(?:\\[bB]|[$^])$/.test(atom.source);
  return (from) => {
    run.steps++;
    const code = run.text.charCodeAt(from);
    const before = isBoundary ? undefined : known.get(code);
    if (before !== undefined) return before ? from + 1 : -1;
    atom.lastIndex = from;
    const found = exec.call(atom, run.text) !== null;
    if (code < 0xd800 || code > 0xdfff) known.set(code, found);
    return found ? atom.lastIndex : -1;
  };
}

function repeated(number: number): Single {
  return (from) => {
    const group = run.groups.get(number) ?? '';
    run.steps += group.length + 1;
    return run.text.startsWith(group, from) ? from + group.length : -1;
  };
}

function plain(single: Single | undefined): Matcher {
  return (from, next) => {
    const end = single ? single(from) : -1;
    return end >= 0 && next(end);
  };
}

function capture(number: number, item: Matcher): Matcher {
  return (from, next) =>
    item(from, (end) => {
      const before = run.groups.get(number) ?? '';
      run.groups.set(number, run.text.slice(from, end));
      if (next(end)) return true;
      run.groups.set(number, before);
      return false;
    });
}

/** Repeats one character without recursion, so that long runs do not fill the stack. */
function repeatOne(single: Single, least: number, most: number, lazy: boolean): Matcher {
  return (from, next) => {
    const ends = [from];
    const longer = () => {
      const last = ends.at(-1) ?? from;
      const end = ends.length <= most ? single(last) : -1;
      if (end > last) ends.push(end);
      return end > last;
    };
    while (ends.length <= least) if (!longer()) return false;
    if (lazy) {
      do if (next(ends.at(-1) ?? from)) return true;
      while (longer());
      return false;
    }
    while (longer());
    for (; ends.length > least; ends.pop()) if (next(ends.at(-1) ?? from)) return true;
    return false;
  };
}

function repeat(item: Matcher, least: number, most: number, lazy: boolean): Matcher {
  const from = (count: number, at: number, next: Next): boolean => {
    const more = () =>
      count < most && item(at, (end) => (end !== at || count < least) && from(count + 1, end, next));
    if (count < least) return more();
    return lazy ? next(at) || more() : more() || next(at);
  };
  return (at, next) => from(0, at, next);
}
