import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import 'prosemirror-view/style/prosemirror.css';
import { serve } from '../bench';
import { prose } from '../prose';

serve(prose(schema, [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)]));
