package org.prongsai.portal.web;

/**
 * An entry of the public menu.
 *
 * @param name by which its words are found, {@code site.menu.measures}
 * @param current whether the page that is shown belongs to it
 */
record MenuItem(String name, String path, boolean current) {}
