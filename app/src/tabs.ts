import { find } from './elements.ts';

const TABS = ['make', 'read'] as const;
type Tab = (typeof TABS)[number];

/** Shows one panel and hides the others. */
export function showTab(shown: Tab): void {
  for (const name of TABS) {
    const tab = tabOf(name);
    tab.setAttribute('aria-selected', String(name === shown));
    tab.tabIndex = name === shown ? 0 : -1;
    find(`#${name}`, HTMLElement).hidden = name !== shown;
  }
}

/** Makes the tabs work with pointer and arrow keys (WAI-ARIA Authoring Practices, tabs). */
export function startTabs(): void {
  for (const [at, name] of TABS.entries()) {
    const tab = tabOf(name);
    tab.addEventListener('click', () => showTab(name));
    tab.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = TABS[(at + step + TABS.length) % TABS.length];
      if (step === 0 || !next) return;
      showTab(next);
      tabOf(next).focus();
    });
  }
}

function tabOf(name: Tab): HTMLButtonElement {
  return find(`#tab-${name}`, HTMLButtonElement);
}
