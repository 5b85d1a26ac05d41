import { startLanguage } from './language.ts';
import { startMaking } from './make/making.ts';
import { startReading } from './read/reading.ts';
import { startTabs } from './tabs.ts';

startLanguage();
startTabs();
startMaking();
startReading();
