package org.prongsai.eservice.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.Holidays;
import org.prongsai.support.AgencyId;
import org.prongsai.workclock.WorkCalendar;
import tools.jackson.databind.json.JsonMapper;

/** The rules for services, from {@code service-rules.json}. */
public record ServiceRules(String version, List<OfficeHours> calendars, List<ServiceRule> services) {

    private static final Holidays HOLIDAYS = Holidays.ofThailand();

    public ServiceRules {
        calendars = List.copyOf(calendars);
        services = List.copyOf(services);
    }

    public static ServiceRules load() {
        try (InputStream rules = ServiceRules.class.getResourceAsStream("/service-rules.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(rules), ServiceRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ServiceRule> service(String code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** By which an agency's working time is counted: its own hours where it has some, else everybody's. */
    public WorkCalendar calendarOf(AgencyId agency) {
        var own = calendars.stream()
                .filter(hours -> agency.value().equals(hours.agency()))
                .toList();
        var hours = own.isEmpty()
                ? calendars.stream().filter(each -> each.agency() == null).toList()
                : own;
        return new WorkCalendar(
                BangkokTime.ZONE,
                hours.stream().map(OfficeHours::asWorkingHours).toList(),
                HOLIDAYS::isHoliday);
    }
}
