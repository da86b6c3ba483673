package org.prongsai.complaint;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as a browser sends it, part by part in the order in which they are added. */
final class Form {

    static final String TYPE = "multipart/form-data; boundary=----prongsai7MA4YWxk";
    private static final String BOUNDARY = "------prongsai7MA4YWxk";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** What the holder of a receipt sends. */
    static Form of(String code, String name, byte[] file) {
        return new Form().field("receiptCode", code).file(name, file);
    }

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    private Form part(String headers, byte[] content) {
        text(BOUNDARY + "\r\nContent-Disposition: form-data; " + headers + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the end, as when the connection breaks off. */
    byte[] unfinished() {
        return body.toByteArray();
    }

    byte[] bytes() {
        text(BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    BodyPublisher whole() {
        return BodyPublishers.ofByteArray(bytes());
    }

    /** In pieces, and without a length that could be refused before it is read. */
    BodyPublisher inPieces() {
        return BodyPublishers.fromPublisher(whole());
    }
}
