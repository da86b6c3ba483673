package org.prongsai.portal.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.portal.desk.Board;
import org.prongsai.portal.desk.DeskSection;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffServices;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** What is open in a section by when it is due: its lists are read to their end, as far as a page can show them. */
@Controller
class BoardController {

    /** So many pages of a list are read; more than that is no board but a backlog. */
    private static final int MOST_PAGES = 4;

    private final Sections sections;
    private final StaffServices services;
    private final Directory directory;
    private final AtOnce atOnce;
    private final Clock clock;

    BoardController(Sections sections, StaffServices services, Directory directory, AtOnce atOnce, Clock clock) {
        this.sections = sections;
        this.services = services;
        this.directory = directory;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** @param name its heading is the message {@code desk.SECTION.board.NAME} */
    record Lane(String name, List<Item> items) {}

    /**
     * What one list holds.
     *
     * @param why what stopped it, the answer that is no list; null where it was read
     * @param more whether it goes on beyond what was read
     */
    private record Read(List<Item> items, @Nullable StaffAnswer<JsonNode> why, boolean more) {}

    // who is not signed in was stopped at the gate
    @OpenToAll
    @GetMapping("/staff/{section:[a-z-]+}/board")
    ModelAndView board(@PathVariable String section, Session session, Place place) {
        DeskSection known = sections.named(section, session);
        Board board = known.board().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!session.person().hasAny(board.roles())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        StaffCall call = CaseController.call(session, place);
        List<Read> read = AtOnce.answers(board.queries().stream()
                .map(query -> atOnce.ask(() -> read(known, query, call)))
                .toList());
        ModelAndView page =
                new ModelAndView("staff/board").addObject("section", known).addObject("board", board);
        List<StaffAnswer<JsonNode>> refusals =
                read.stream().flatMap(one -> Stream.ofNullable(one.why())).toList();
        if (refusals.stream().anyMatch(answer -> answer instanceof StaffAnswer.SignedOut<JsonNode>)) {
            return ListController.signInAgain();
        }
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page.addObject("missing", "unavailable");
        }
        List<Item> items = read.stream().flatMap(one -> one.items().stream()).toList();
        return page.addObject("lanes", lanes(board, items, BangkokTime.today(clock)))
                .addObject("more", read.stream().anyMatch(Read::more))
                .addObject("colleagues", directory.of(call, items, board.columns()));
    }

    private static List<Lane> lanes(Board board, List<Item> items, LocalDate today) {
        Comparator<Item> byDay =
                Comparator.comparing(item -> board.due().apply(item).orElse(LocalDate.MAX));
        return board.lanes().stream()
                .map(name -> new Lane(
                        name,
                        items.stream()
                                .filter(item -> board.lane().apply(item, today).equals(name))
                                .sorted(byDay)
                                .toList()))
                .toList();
    }

    private Read read(DeskSection section, Map<String, String> query, StaffCall call) {
        List<Item> items = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(query);
        for (int page = 0; page < MOST_PAGES; page++) {
            StaffAnswer<JsonNode> answer = services.get(
                    call, section.service(), JsonNode.class, section.list().api(), asked);
            if (!(answer instanceof StaffAnswer.Given<JsonNode>(JsonNode body, String _))) {
                return new Read(List.of(), answer, false);
            }
            Item list = new Item(body);
            items.addAll(list.items(section.list().items()));
            String next = list.textOrNull("next");
            if (next == null) {
                return new Read(items, null, false);
            }
            asked.put("cursor", next);
        }
        return new Read(items, null, true);
    }
}
