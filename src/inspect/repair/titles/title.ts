import { isGuess, type Repair, type RepairCode } from '../repair.ts';
import { MOST_TRIED_FOR_PROOF } from '../search.ts';

/** What a title is made of. */
export type TitleFacts = Omit<Repair, 'title' | 'payload'>;

type Title = string | ((facts: TitleFacts) => string);

/** What one language says of repairs. */
export interface RepairWords extends Readonly<Record<Assurance, Title>> {
  /** What each repair does. */
  readonly codes: Readonly<Record<RepairCode, Title>>;
}

/** What is said of repairs beside what they do. */
type Assurance = 'proved' | 'guess' | 'rivals' | 'manyTried' | 'payeeChanged';

/** Writes the title of a repair: proof or guess, what it does, and what a person must know. */
export function titleOf(facts: TitleFacts, words: RepairWords): string {
  const { code, proved, payeeChanged, steps = [] } = facts;
  const say = (title: Title) => (typeof title === 'string' ? title : title(facts));
  const parts = [...steps, code].map((each) => say(words.codes[each]));
  if (!proved && !isGuess(code)) parts.push(say(words[doubtOf(facts)]));
  if (payeeChanged) parts.push(say(words.payeeChanged));
  return `${say(words[proved ? 'proved' : 'guess'])}: ${parts.join('; ')}`;
}

/** Why it is no proof that the checksum agrees. */
function doubtOf({ tried }: TitleFacts): 'manyTried' | 'rivals' {
  return tried > MOST_TRIED_FOR_PROOF ? 'manyTried' : 'rivals';
}
