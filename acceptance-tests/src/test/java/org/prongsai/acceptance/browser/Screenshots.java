package org.prongsai.acceptance.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.prongsai.acceptance.browser.Visitor.Device;

/**
 * {@code ./prongsai screenshots}: pictures of every page of a running demo, public and staff's, on a telephone and at a
 * desk. It files one complaint with the fictional agency, for the pages that only a receipt opens. Every page is held to
 * what the journeys ask of theirs; what is wrong with one is said at the end, and fails the command.
 */
final class Screenshots {

    /** Who opens which part of the desk; the first one shows what several may open. */
    private static final List<String> STAFF = List.of(
            "legal-officer",
            "head-of-office",
            "finance-director",
            "service-desk",
            "office-clerk",
            "policy-analyst",
            "palad",
            "nayok",
            "auditor",
            "admin");

    private final Chromium chromium;
    private final URI khambok;
    private final URI tuayang;
    private final String password;
    private final Path pictures;
    private final List<String> faults = new ArrayList<>();

    private Screenshots(Chromium chromium, URI platform, String password, Path pictures) {
        this.chromium = chromium;
        this.khambok = platform;
        this.tuayang = URI.create(
                "%s://tuayang.%s:%d".formatted(platform.getScheme(), platform.getHost(), platform.getPort()));
        this.password = password;
        this.pictures = pictures;
    }

    /** @param arguments the platform's address, its directory of data, and where the pictures go */
    public static void main(String[] arguments) throws IOException {
        Path password = Path.of(arguments[1], "keys", "demo-password");
        if (!Files.isReadable(password)) {
            throw new IllegalStateException("there is no demo in " + arguments[1] + ": ./prongsai up starts one");
        }
        Path pictures = Files.createDirectories(Path.of(arguments[2]));
        try (Chromium chromium = Chromium.start()) {
            var screenshots = new Screenshots(
                    chromium,
                    URI.create(arguments[0]),
                    Files.readString(password).strip(),
                    pictures);
            for (Device device : Device.values()) {
                screenshots.take(device);
            }
            if (!screenshots.faults.isEmpty()) {
                throw new IllegalStateException("The pictures are there; this is wrong with the pages:\n"
                        + String.join("\n", screenshots.faults));
            }
        }
    }

    private void take(Device device) {
        publicPages(khambok, "khambok-", 2564, device);
        publicPages(tuayang, "tuayang-", 2569, device);
        complaint(device);
        desk(device);
    }

    private void publicPages(URI site, String prefix, int year, Device device) {
        try (Visitor citizen = chromium.visitor(site, device, false, pictures)) {
            // a year that has been lived first, for all years are of one shape
            List<String> starts = List.of(
                    "/",
                    "/measures/" + year,
                    "/oit/" + year,
                    "/services/statistics/" + year,
                    "/procurements/statistics/" + year,
                    "/procurements/plan/" + year,
                    "/design");
            faults.addAll(new Walk(citizen, prefix, Screenshots::isPublic, new HashSet<>()).from(starts));
        }
    }

    private static boolean isPublic(String path) {
        return !path.startsWith("/staff") && !path.startsWith("/identity") && !path.startsWith("/api");
    }

    private void complaint(Device device) {
        try (Visitor citizen = chromium.visitor(tuayang, device, false, pictures)) {
            citizen.opens("/complaints/new?kind=SERVICE")
                    .types("หัวข้อเรื่อง", "ไฟทางหน้าวัดดับ")
                    .presses("ส่งเรื่อง");
            keep(citizen, "tuayang-complaint-refused");
            citizen.types("รายละเอียด", "ดับมาสามคืนแล้ว ทางเข้าวัดมืดมาก").presses("ส่งเรื่อง");
            keep(citizen, "tuayang-complaint-receipt");
            citizen.presses("ดูสถานะตอนนี้");
            keep(citizen, "tuayang-complaint-progress");
            citizen.types("เขียนถึงเจ้าหน้าที่", "มืดมาก เมื่อคืนมีคนหกล้ม").presses("ส่งข้อความ");
            keep(citizen, "tuayang-complaint-talk");
        }
    }

    private void desk(Device device) {
        var seen = new HashSet<String>();
        for (String name : STAFF) {
            try (Visitor member = chromium.visitor(tuayang, device, true, pictures)) {
                member.opens("/staff");
                if (name.equals(STAFF.getFirst())) {
                    keep(member, "desk-login");
                }
                member.types("ชื่อผู้ใช้", name).types("รหัสผ่าน", password).presses("เข้าสู่ระบบ");
                keep(member, "desk-work-" + name);
                if (name.equals("head-of-office")) {
                    member.opens("/staff/complaints/board");
                    keep(member, "staff-complaints-board");
                }
                faults.addAll(new Walk(member, "", path -> path.startsWith("/staff/"), seen)
                        .from(member.links().stream()
                                .map(URI::getRawPath)
                                .filter(path -> path.startsWith("/staff/"))
                                .toList()));
            }
        }
    }

    private void keep(Visitor visitor, String name) {
        visitor.picture(name);
        faults.addAll(visitor.faultsOf(name));
    }
}
