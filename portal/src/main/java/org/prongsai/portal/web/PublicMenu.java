package org.prongsai.portal.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The public part of the site, area by area, in the order in which people look for it. An area is offered as soon as
 * there is a page at its address, so that the menu never leads to one that is not there.
 */
@Component
class PublicMenu {

    /** By address; what lies beneath an address belongs to its area. */
    private static final Map<String, String> AREAS = areas();

    private static Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("/complaints", "complain");
        areas.put("/complaints/corruption", "corruption");
        areas.put("/complaints/status", "follow");
        areas.put("/services", "services");
        areas.put("/procurements", "procurement");
        areas.put("/questions", "questions");
        areas.put("/measures", "measures");
        areas.put("/oit", "oit");
        areas.put("/statistics", "statistics");
        areas.put("/news", "news");
        areas.put("/documents", "documents");
        return areas;
    }

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private volatile @Nullable Map<String, String> offered;

    // the pages are known only after everything that they need, this menu included, is made
    PublicMenu(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /** The areas that have a page, with the one marked to which {@code path} belongs: the closest, of one within another. */
    List<MenuItem> at(String path) {
        String closest = offered().keySet().stream()
                .filter(area -> isWithin(path, area))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return offered().entrySet().stream()
                .map(area -> new MenuItem(
                        area.getValue(), area.getKey(), area.getKey().equals(closest)))
                .toList();
    }

    private static boolean isWithin(String path, String area) {
        return path.equals(area) || path.startsWith(area + "/");
    }

    private Map<String, String> offered() {
        Map<String, String> known = offered;
        if (known == null) {
            Set<String> addresses = pages.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .collect(Collectors.toSet());
            known = new LinkedHashMap<>(AREAS);
            known.keySet().retainAll(addresses);
            offered = known;
        }
        return known;
    }
}
