export const pickCss = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; width: 100% !important; height: 100% !important; background: none !important; border: 0 !important;
  pointer-events: none !important; color-scheme: light dark !important; overflow: visible !important; }
.frame { position: fixed; border: 2px solid light-dark(#0b57d0, #8ab4f8); background: light-dark(rgb(11 87 208 / 12%), rgb(138 180 248 / 18%)); border-radius: 4px; }
[data-below] { top: auto !important; bottom: 16px; }
.bar { position: fixed; right: 16px; top: 16px; width: 380px; max-width: calc(100vw - 32px); box-sizing: border-box; pointer-events: auto; font: 14px/1.45 system-ui, sans-serif;
  color: light-dark(#1c1d21, #eceef2); background: light-dark(#ffffff, #1f2126); border: 1px solid light-dark(#d9dbe1, #3c404a); border-radius: 10px; padding: 14px;
  box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }
p { margin: 0 0 8px; }
.buttons { display: flex; gap: 8px; justify-content: flex-end; align-items: center; margin: 8px 0 0; }
button { font: inherit; padding: 4px 12px; }
a { color: light-dark(#0b57d0, #8ab4f8); }
textarea { width: 100%; box-sizing: border-box; font: 12px/1.4 ui-monospace, monospace; color: inherit; background: light-dark(#f4f5f7, #2a2d34); border: 1px solid light-dark(#8a8e99, #767c8a); border-radius: 6px; }
[hidden] { display: none !important; }
@media (forced-colors: active) { .frame { border-color: Highlight; background: none; } }
`;
