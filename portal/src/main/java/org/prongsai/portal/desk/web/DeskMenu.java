package org.prongsai.portal.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.portal.login.Person;
import org.springframework.stereotype.Component;

/** The desk's menu, which the frame of every desk page asks for: a person's sections by their roles. */
@Component("deskMenu")
public final class DeskMenu {

    private final Sections sections;

    DeskMenu(Sections sections) {
        this.sections = sections;
    }

    /**
     * An entry.
     *
     * @param words the message with its name
     */
    public record Entry(String path, String words) {}

    public List<Entry> of(Person person) {
        return Stream.concat(
                        Stream.of(new Entry("/staff", "desk.work")),
                        sections.of(person)
                                .map(section -> new Entry("/staff/" + section.name(), "desk." + section.name())))
                .toList();
    }
}
