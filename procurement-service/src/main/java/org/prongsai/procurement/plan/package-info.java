/** What an agency means to procure in a fiscal year: adopted once, and then as it is. */
@NullMarked
package org.prongsai.procurement.plan;

import org.jspecify.annotations.NullMarked;
