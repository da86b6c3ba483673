package org.prongsai.portal.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.support.security.Role;

/**
 * What a service shows on the staff desk. Whoever declares a bean of this type has a list, case pages, forms and a part
 * of the work list; how these look, keep what was typed, and explain conflicts is the desk's own work. Its words are the
 * messages {@code desk.NAME...}; {@code desk.NAME} is its name in the menu.
 */
public interface DeskSection {

    /** Its place in addresses, {@code /staff/NAME}. */
    String name();

    ServiceName service();

    /** Who has it in their menu; the service itself decides what they may do. */
    Set<Role> roles();

    ListPage list();

    /** Absent where the list says everything. */
    default Optional<CasePage> page() {
        return Optional.empty();
    }

    /** How something new begins. The options of its fields see what {@link #newCase} asks for. */
    default List<Action> beginnings() {
        return List.of();
    }

    /** Who may begin something; the others of its roles only read. */
    default Set<Role> beginners() {
        return roles();
    }

    /**
     * What its lists and cases need to know beside what they show, such as the names of units: {@link Item#beside} has
     * it. Without an answer they are shown all the same.
     */
    default Optional<Query> beside() {
        return Optional.empty();
    }

    /**
     * What the forms of {@link #beginnings} have to ask a service before they can offer choices: what is known beside a
     * case, unless the section says otherwise.
     *
     * @param typed what is in the form so far
     */
    default Optional<Query> newCase(Typed typed) {
        return beside();
    }

    default List<Due> due() {
        return List.of();
    }

    /** What is open on one page; absent where nobody has to see the whole of it. */
    default Optional<Board> board() {
        return Optional.empty();
    }

    /** Its place in the menu, beginning with the smallest. */
    default int order() {
        return 100;
    }

    /** The action of that name on a case. */
    default Optional<Action> action(String name) {
        return page().stream()
                .flatMap(page -> page.actions().stream())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
