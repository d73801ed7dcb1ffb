import { serve } from '../bench';
import { nativeEditor } from '../nativeEditor';

serve((place, paragraphs) => nativeEditor(place, paragraphs));
