import { serve } from '../bench';
import { tiny } from '../tiny';

serve(tiny(true));
