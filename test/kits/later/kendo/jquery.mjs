// The widgets look for a global jQuery; this module runs before them.

import jQuery from 'jquery';

window.jQuery = jQuery;
window.$ = jQuery;
