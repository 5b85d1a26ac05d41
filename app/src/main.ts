import { startLanguage } from './language.ts';
import { startMaking } from './making.ts';
import { startReading } from './reading.ts';
import { startTabs } from './tabs.ts';

startLanguage();
startTabs();
startMaking();
startReading();
