/** Severity shows by the shape of the line first, by colour second. The colours reach 3:1 on white and on near-black, because the page's theme is unknown. */
export const highlightCss = `
::highlight(agentassist-error) { text-decoration: underline wavy #e5484d 1.5px; text-decoration-skip-ink: none; background-color: rgb(229 72 77 / 12%); }
::highlight(agentassist-warning) { text-decoration: underline dashed #c77700 2px; text-decoration-skip-ink: none; }
::highlight(agentassist-information) { text-decoration: underline dotted #3b82f6 2px; text-decoration-skip-ink: none; }
::highlight(agentassist-hint) { text-decoration: underline solid #8b8d98 1px; text-decoration-skip-ink: none; }
::highlight(agentassist-active) { background-color: rgb(250 204 21 / 35%); }
`;
