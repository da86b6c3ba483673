package org.prongsai.portal.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.login.Person;
import org.prongsai.portal.login.Session;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The sections of the desk. */
@Component
class Sections {

    private final List<DeskSection> sections;

    Sections(List<DeskSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(DeskSection::order).thenComparing(DeskSection::name))
                .toList();
    }

    Stream<DeskSection> of(Person person) {
        return sections.stream().filter(section -> person.hasAny(section.roles()));
    }

    /** The section of that name; without it there is no page, and without its roles no entrance. */
    DeskSection named(String name, Session session) {
        DeskSection found = sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!session.person().hasAny(found.roles())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }
}
