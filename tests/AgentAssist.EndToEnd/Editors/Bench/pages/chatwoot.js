import { buildEditor, messageSchema } from '@chatwoot/prosemirror-schema';
import 'prosemirror-view/style/prosemirror.css';
import { serve } from '../bench';
import { prose } from '../prose';

serve(prose(messageSchema, buildEditor({ schema: messageSchema, placeholder: 'Reply', enabledMenuOptions: ['strong', 'em'] })));
