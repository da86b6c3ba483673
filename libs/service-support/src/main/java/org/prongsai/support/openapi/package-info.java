/** What every service's OpenAPI document says alike: headers, roles and problems. */
@NullMarked
package org.prongsai.support.openapi;

import org.jspecify.annotations.NullMarked;
