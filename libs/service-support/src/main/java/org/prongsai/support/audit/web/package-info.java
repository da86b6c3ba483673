/** The audit trail as its reader, the auditor, sees it. */
@NullMarked
package org.prongsai.support.audit.web;

import org.jspecify.annotations.NullMarked;
