/** The accounts as MongoDB holds them. */
@NullMarked
package org.prongsai.identity.account.mongo;

import org.jspecify.annotations.NullMarked;
