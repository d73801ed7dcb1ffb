export const uiCss = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  overflow: visible !important; pointer-events: none !important; z-index: 2147483647 !important; color-scheme: light dark !important; }
* { box-sizing: border-box; }
.card, .panel, .badge, .gate-dialog, .notice {
  --surface: light-dark(#ffffff, #1f2126); --raised: light-dark(#f4f5f7, #2a2d34); --text: light-dark(#1c1d21, #eceef2); --muted: light-dark(#5c606b, #a8adb9);
  --line: light-dark(#d9dbe1, #3c404a); --accent: light-dark(#0b57d0, #8ab4f8); --on-accent: light-dark(#ffffff, #10131a);
  --error: light-dark(#c62a2f, #ff8b8f); --warning: light-dark(#9a5b00, #f5b955); --information: light-dark(#1d63d8, #8ab4f8); --hint: light-dark(#60646c, #b5b9c2);
  --ok: light-dark(#1c7a3e, #7ad19b);
  position: fixed; pointer-events: auto; font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--text);
  background: var(--surface); border: 1px solid var(--line); box-shadow: 0 6px 24px rgb(0 0 0 / 20%); text-align: start; letter-spacing: normal;
}
[hidden] { display: none !important; }
p, ul, h2, h3 { margin: 0; padding: 0; }
h2, h3 { font-size: 14px; font-weight: 600; }
a { color: var(--accent); }
button { font: inherit; color: inherit; cursor: pointer; }
button:disabled { opacity: .55; cursor: progress; }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
code { font: .92em ui-monospace, Consolas, monospace; background: var(--raised); border-radius: 3px; padding: 0 3px; }

.card, .panel { border-radius: 10px; width: 360px; max-width: calc(100vw - 12px); max-height: min(440px, calc(100vh - 12px)); overflow: auto; padding: 12px; }
.card { animation: appear .12s ease-out; }
.bar { display: flex; align-items: center; gap: 4px; margin-bottom: 4px; }
.bar h2, .bar .position { flex: 1; color: var(--muted); font-size: 12px; font-weight: 400; }
.bar h2 { color: var(--text); font-size: 14px; font-weight: 600; }
.bar button { border: 0; background: none; color: var(--muted); border-radius: 6px; min-width: 26px; min-height: 26px; padding: 0 4px; }
.bar button:hover { background: var(--raised); color: var(--text); }

.finding { display: flex; flex-direction: column; gap: 8px; }
.severity { display: flex; align-items: center; gap: 6px; font-weight: 600; font-size: 12px; }
.severity .code { margin-inline-start: auto; font-weight: 400; color: var(--muted); }
.mark { width: 14px; height: 14px; flex: none; border-radius: 50%; background: currentColor; }
.finding[data-severity=error] .severity { color: var(--error); }
.finding[data-severity=warning] .severity { color: var(--warning); }
.finding[data-severity=information] .severity { color: var(--information); }
.finding[data-severity=hint] .severity { color: var(--hint); }
.finding[data-severity=error] .mark { border-radius: 3px; transform: rotate(45deg) scale(.8); }
.finding[data-severity=warning] .mark { clip-path: polygon(50% 0, 100% 100%, 0 100%); border-radius: 0; }
.finding[data-severity=hint] .mark { background: none; border: 2px solid currentColor; }
.message { overflow-wrap: anywhere; }
.fixes { display: flex; flex-direction: column; gap: 6px; }
.fix { display: flex; flex-direction: column; gap: 2px; text-align: start; border: 1px solid var(--line); background: var(--raised); border-radius: 8px; padding: 6px 10px; }
.fix:hover { border-color: var(--accent); }
.fix .title { font-weight: 600; }
.fix small { margin-inline-start: 6px; font-weight: 400; color: var(--muted); }
.fix[data-preferred] { border-color: var(--accent); }
.preview { font-size: 13px; color: var(--muted); overflow-wrap: anywhere; white-space: pre-wrap; }
del { color: var(--error); text-decoration: line-through; }
ins { color: var(--ok); text-decoration: none; font-weight: 600; }
del + ins { margin-inline-start: 3px; }
.note:empty { display: none; }
.note { font-size: 13px; background: var(--raised); border-radius: 6px; padding: 6px 8px; }
.copy { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 2px 8px; }
.links { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; font-size: 13px; }
.ignore { border: 0; background: none; padding: 2px 0; color: var(--muted); text-decoration: underline; }
.ignore:hover { color: var(--text); }

.panel > section { border-top: 1px solid var(--line); padding-top: 10px; margin-top: 10px; }
.panel .findings { display: flex; flex-direction: column; gap: 10px; margin-top: 10px; }
.panel .finding { border: 1px solid var(--line); border-radius: 8px; padding: 10px; }
.panel .empty { color: var(--muted); margin-top: 6px; }
.reading { display: flex; flex-direction: column; gap: 4px; }
.reading .red-line { font-weight: 600; color: var(--error); }
.reading .mood[data-state=grateful] { color: var(--ok); }
.reading q { margin-inline-start: 6px; font-weight: 400; color: var(--muted); overflow-wrap: anywhere; }
.suggestions { display: flex; flex-direction: column; gap: 10px; }
.suggestion { display: flex; flex-direction: column; gap: 4px; border: 1px solid var(--line); border-radius: 8px; padding: 8px 10px; }
.suggestion .reason { font-size: 13px; color: var(--muted); }
.suggestion .body { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); border-radius: 6px; padding: 6px 8px; max-height: 8.7em; overflow: auto; }
.suggestion .insert { border: 1px solid var(--accent); border-radius: 6px; background: var(--surface); color: var(--accent); font-weight: 600; padding: 2px 10px; }
.suggestion .insert:hover { background: var(--raised); }
.suggestion .summary { font-size: 13px; border-inline-start: 3px solid var(--line); padding-inline-start: 8px; overflow-wrap: anywhere; }
.rewrite { display: flex; flex-direction: column; gap: 6px; }
.rewritten .preview { background: var(--raised); border-radius: 6px; padding: 6px 8px; max-height: 12em; overflow: auto; }
.rewritten .links { margin-top: 6px; }
.rewritten .insert { border: 1px solid var(--accent); border-radius: 6px; background: var(--surface); color: var(--accent); font-weight: 600; padding: 2px 10px; }
.score p { font-size: 13px; color: var(--muted); }
.mom[data-would-send=false] h2 { color: var(--warning); }
.mom[data-would-send=true] h2 { color: var(--ok); }
.panel ul { padding-inline-start: 18px; margin-top: 4px; }
.gate[data-decision=confirm], .gate[data-decision=hold] { color: var(--error); }
.incomplete { color: var(--muted); font-size: 13px; }
.retry { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 4px 10px; margin-top: 8px; }

.badge { display: inline-flex; align-items: center; justify-content: center; min-width: 24px; height: 24px; padding: 0 6px; border-radius: 12px; font-size: 12px; font-weight: 700;
  line-height: 1; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
.badge[data-state=ok] { color: var(--ok); }
.badge[data-state=off] { color: var(--muted); font-weight: 400; }
.badge[data-state=unchecked] { color: var(--on-accent); background: light-dark(#5c606b, #c4c8d2); border-color: transparent; }
.badge[data-severity=error] { color: light-dark(#ffffff, #1a0506); background: var(--error); border-color: transparent; }
.badge[data-severity=warning] { color: light-dark(#ffffff, #1d1202); background: var(--warning); border-color: transparent; }
.badge[data-severity=information] { color: var(--on-accent); background: var(--information); border-color: transparent; }
.badge[data-severity=hint] { color: var(--on-accent); background: var(--hint); border-color: transparent; }
.badge[data-suggests]::after { content: ""; position: absolute; top: -3px; inset-inline-end: -3px; width: 9px; height: 9px; border-radius: 50%; background: var(--accent); border: 2px solid var(--surface); }
.badge[data-state=checking] .symbol { animation: pulse 1s infinite alternate; }
.badge [data-sign]::before { content: attr(data-sign); }
.badge-score:not([data-sign='']) { margin-inline-start: 5px; padding-inline-start: 5px; border-inline-start: 1px solid currentColor; font-weight: 400; }
.notice { max-width: 300px; border-radius: 8px; padding: 6px 10px; font-size: 13px; border-inline-start: 4px solid var(--warning); }
.held { font-weight: 600; }
.appeal { display: flex; flex-direction: column; gap: 4px; }
.appeal[hidden] { display: none; }
label { font-size: 13px; font-weight: 600; }
textarea { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--muted); border-radius: 6px; padding: 6px 8px; width: 100%; resize: vertical; }
textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
textarea[aria-invalid=true] { border-color: var(--error); }
.muted { color: var(--muted); font-size: 13px; }
.appeal .send, .buttons button { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 5px 12px; align-self: start; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
.buttons .primary, .appeal .send { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; }

.gate-dialog { inset: 0; margin: auto; width: 460px; max-width: calc(100vw - 24px); max-height: calc(100vh - 24px); overflow: auto; border-radius: 12px; padding: 18px; }
.gate-dialog[open], .gate-held { display: flex; flex-direction: column; gap: 10px; }
.gate-dialog::backdrop { background: rgb(0 0 0 / 45%); }
.gate-dialog h2 { font-size: 16px; }
.gate-dialog ul { padding-inline-start: 20px; overflow-wrap: anywhere; }
.gate-dialog ul:empty, .gate-status:empty { display: none; }
.gate-held .body { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); border-radius: 6px; padding: 6px 8px; }
.status { position: fixed; left: 0; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@keyframes appear { from { opacity: 0; transform: translateY(3px); } }
@keyframes pulse { to { opacity: .35; } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
@media (forced-colors: active) {
  .card, .panel, .badge, .gate-dialog, .notice, .fix, .panel .finding { border: 1px solid CanvasText; }
  .fix[data-preferred] { border: 2px solid Highlight; }
  .mark { forced-color-adjust: none; background: CanvasText !important; }
}
@media print { :host { display: none !important; } }
`;
