/** An element that is on its way to a page. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Speaks to the form around it. */
  readonly internals: ElementInternals;
}

/** What an element does. */
export interface ElementParts {
  /** Properties of the element, each of them read, and written where it may be. */
  readonly properties: Readonly<Record<string, PropertyDescriptor>>;
  /** Shows what the attributes and properties sayHere; called once after any number of changes. */
  readonly update: () => void;
  /** Is called when it leaves the page. */
  readonly leave?: () => void;
  /** Is called when its form is reset. */
  readonly reset?: () => void;
  /** Is called when the form or the browser gives back what stood there before. */
  readonly restore?: (value: string) => void;
}

/** How a custom element is made. */
export interface ElementKind {
  /** Attributes of which a change is shown. */
  readonly attributes: readonly string[];
  /** Whether forms take it for a field. */
  readonly isField: boolean;
  readonly style: string;
  readonly start: (host: Host, changed: () => void) => ElementParts;
}

/**
 * Makes the class that the platform asks for (HTML Standard §4.13, custom elements). Changes within one turn are shown once. What
 * was set on the element before it was defined is kept.
 */
export function elementClass(kind: ElementKind): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...kind.attributes, 'lang', 'disabled'];
    static readonly formAssociated = kind.isField;
    readonly #parts = startParts(this, kind);

    connectedCallback(): void {
      this.#parts.changed();
    }

    disconnectedCallback(): void {
      this.#parts.leave?.();
    }

    attributeChangedCallback(): void {
      this.#parts.changed();
    }

    formDisabledCallback(): void {
      this.#parts.changed();
    }

    formResetCallback(): void {
      this.#parts.reset?.();
    }

    formStateRestoreCallback(state: unknown): void {
      if (typeof state === 'string') this.#parts.restore?.(state);
    }
  };
}

/** Starts the parts of an element in a shadow of their own; `changed` has them shown at the end of the turn. */
function startParts(
  element: HTMLElement,
  { style, start }: ElementKind,
): ElementParts & { readonly changed: () => void } {
  let isDue = false;
  const changed = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (element.isConnected) parts.update();
    });
  };
  const root = element.attachShadow({ mode: 'open', delegatesFocus: true });
  root.adoptedStyleSheets = [styleSheetOf(style)];
  const parts = start({ element, root, internals: element.attachInternals() }, changed);
  defineProperties(element, parts.properties);
  return { ...parts, changed };
}

function defineProperties(element: HTMLElement, properties: ElementParts['properties']): void {
  for (const [name, property] of Object.entries(properties)) {
    const before = Object.getOwnPropertyDescriptor(element, name);
    Object.defineProperty(element, name, { ...property, configurable: true, enumerable: true });
    if (before && property.set) Reflect.set(element, name, before.value);
  }
}

const styleSheets = new Map<string, CSSStyleSheet>();

/** One sheet serves all elements of a kind; unlike a `style` element it needs no leave of the page's policy. */
function styleSheetOf(style: string): CSSStyleSheet {
  const known = styleSheets.get(style);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(style);
  styleSheets.set(style, made);
  return made;
}

/** Makes an element with attributes and children; text is always text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Tells the page around an element, through all shadows, what happened. */
export function tell(element: HTMLElement, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
