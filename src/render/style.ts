/** How a terminal sets words apart. Colour is never the only signal: without it every text reads the same. */
export interface Style {
  strong(text: string): string;
  dim(text: string): string;
  heading(text: string): string;
  alert(text: string): string;
}

const same = (text: string): string => text;

export const PLAIN: Style = { strong: same, dim: same, heading: same, alert: same };
