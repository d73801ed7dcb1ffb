import { serve } from '../bench';
import { controlled } from '../controlled';

serve(controlled(props => <textarea {...props} style={{ width: '100%', boxSizing: 'border-box', height: 160, font: 'inherit', padding: 8 }} />));
