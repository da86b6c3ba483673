package org.prongsai.portal.web;

import java.util.List;

/**
 * A local government that the platform serves.
 *
 * @param fictional made up for demonstration; every page says so
 */
record Agency(String id, List<String> hosts, String nameTh, String nameEn, boolean fictional) {}
