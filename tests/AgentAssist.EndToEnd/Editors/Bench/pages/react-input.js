import { serve } from '../bench';
import { controlled } from '../controlled';

serve(controlled(props => <input type="text" placeholder="Write a message…" {...props} style={{ width: '100%', boxSizing: 'border-box', font: 'inherit', padding: '6px 10px' }} />));
