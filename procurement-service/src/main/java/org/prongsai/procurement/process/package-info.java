/** One procurement from its beginning to its end; what everybody could see once stays as it was, in versions. */
@NullMarked
package org.prongsai.procurement.process;

import org.jspecify.annotations.NullMarked;
