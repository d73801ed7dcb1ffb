import { editor, formattedNodes, isBlank, paragraphsOf } from './editor.js';
import { mayLeave } from './gate.js';
import { tell } from './notice.js';
import { isOff, startOverlay } from './overlay.js';
import { tickets } from './tickets.js';

const byId = (id) => document.getElementById(id);
const agentLevel = byId('agent-level');
const tabs = { public: byId('tab-public'), note: byId('tab-note') };
const labels = { public: 'Reply to customer', note: 'Internal note' };
const opened = Date.now();
const drafts = new Map();

let ticket = tickets[0];
let visibility = 'public';

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function timeOf(message) {
  return new Date(message.at ?? opened - message.ago * 60_000);
}

function clock(time) {
  const day = time.toDateString() === new Date().toDateString() ? {} : { weekday: 'short' };
  return time.toLocaleString([], { ...day, hour: '2-digit', minute: '2-digit' });
}

function isOpen(candidate) {
  return candidate.conversation.findLast((message) => message.author !== 'system' && message.visibility !== 'note')?.author === 'customer';
}

function renderTickets() {
  byId('tickets').replaceChildren(...tickets.map((candidate, index) => {
    const initials = candidate.customer.name.split(' ').map((part) => part[0]).join('');
    const avatar = element('span', { className: 'avatar', ariaHidden: 'true' }, initials);
    avatar.dataset.hue = index;
    const button = element('button', { type: 'button' }, avatar,
      element('span', { className: 'who' }, candidate.customer.name,
        element('span', { className: 'state' }, isOpen(candidate) ? 'open' : 'answered')),
      element('span', { className: 'about' }, candidate.subject));
    button.dataset.ticket = candidate.id;
    button.setAttribute('aria-current', String(candidate === ticket));
    button.addEventListener('click', () => openTicket(candidate));
    return element('li', {}, button);
  }));
  byId('open-count').textContent = `${tickets.filter(isOpen).length} open`;
}

function renderMessage(message) {
  const isNote = message.visibility === 'note';
  const text = element('div', { className: 'text' });
  text.append(...(message.paragraphs ? formattedNodes(message.paragraphs) : [message.text]));
  const item = element('li', { className: `message ${isNote ? 'note' : message.author}` });
  if (message.author !== 'system') {
    const who = message.author === 'customer' ? ticket.customer.name : message.by ?? 'You';
    item.append(element('span', { className: 'by' }, `${who}${isNote ? ', internal note' : ''} · ${clock(timeOf(message))}`));
  }
  item.dataset.author = message.author;
  item.dataset.visibility = message.visibility ?? 'public';
  item.append(text);
  return item;
}

function renderTicket() {
  const { customer, context } = ticket;
  byId('subject').textContent = ticket.subject;
  byId('subject-facts').textContent = `#${ticket.id} · ${context.channel} · ${context.topic}`;
  byId('customer-name').textContent = customer.name;
  byId('customer-facts').replaceChildren(...Object.entries({ ...ticket.facts, Segment: context.segment, Stage: context.stage })
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
  byId('samples').replaceChildren(...ticket.drafts.flatMap((draft, index) => {
    const button = element('button', { type: 'button' }, draft.label);
    button.dataset.sample = index;
    button.addEventListener('click', () => {
      editor.write(paragraphsOf(draft.text));
      editor.element.focus();
    });
    return [button, ' '];
  }));
  renderConversation();
}

function renderConversation() {
  const list = byId('conversation');
  list.replaceChildren(...ticket.conversation.map(renderMessage));
  list.scrollTop = list.scrollHeight;
}

function draftKey() {
  return `${ticket.id}/${visibility}`;
}

function moveTo(change) {
  drafts.set(draftKey(), editor.read());
  change();
  byId('composer').classList.toggle('note', visibility === 'note');
  for (const [name, tab] of Object.entries(tabs)) {
    tab.setAttribute('aria-selected', String(name === visibility));
    tab.tabIndex = name === visibility ? 0 : -1;
  }
  byId('editor-panel').setAttribute('aria-labelledby', tabs[visibility].id);
  byId('send').textContent = visibility === 'note' ? 'Add note' : 'Send';
  editor.label(labels[visibility]);
  editor.write(drafts.get(draftKey()) ?? []);
}

function openTicket(next) {
  moveTo(() => { ticket = next; visibility = 'public'; });
  renderTickets();
  renderTicket();
  document.querySelector(`[data-ticket="${next.id}"]`).focus();
}

async function send(event) {
  event.preventDefault();
  if (isBlank(editor.read())) return editor.element.focus();
  if (visibility === 'public' && !isOff && !await passGate()) return editor.element.focus();
  const paragraphs = editor.read();
  const text = textOf(paragraphs);
  ticket.conversation.push({ author: 'agent', visibility, text, paragraphs, at: new Date().toISOString() });
  editor.write([]);
  renderTickets();
  renderConversation();
  editor.element.focus();
}

/** Whether the reply may go; nothing else can be sent until the answer is here. */
async function passGate() {
  const button = byId('send');
  if (button.disabled) return false;
  button.disabled = true;
  try {
    const from = ticket;
    let text = textOf(editor.read());
    const may = await mayLeave({ ...describe(), draft: { text, visibility } }, (edited) => {
      text = edited;
      editor.write(paragraphsOf(edited));
    });
    const isSame = ticket === from && visibility === 'public' && textOf(editor.read()) === text;
    if (may && !isSame) tell('The reply changed in the meantime. Press Send again.');
    return may && isSame;
  } finally {
    button.disabled = false;
  }
}

function textOf(paragraphs) {
  return paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n');
}

/** What the overlay is told about the editor it watches. */
function describe() {
  return {
    visibility,
    context: {
      ...ticket.context,
      helpdesk: 'demo',
      conversationId: ticket.id,
      customer: ticket.customer,
      agent: { id: 'demo-agent', level: agentLevel.value },
    },
    conversation: ticket.conversation.map((message) => ({
      author: message.author,
      visibility: message.visibility ?? 'public',
      text: message.text,
      at: timeOf(message).toISOString(),
    })),
  };
}

function selectTab(name) {
  moveTo(() => { visibility = name; });
}

for (const [name, tab] of Object.entries(tabs)) {
  tab.addEventListener('click', () => { selectTab(name); editor.element.focus(); });
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = name === 'public' ? 'note' : 'public';
    selectTab(other);
    tabs[other].focus();
  });
}

byId('composer').addEventListener('submit', send);
byId('composer').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('composer').requestSubmit();
});

renderTickets();
renderTicket();
await startOverlay(describe);
