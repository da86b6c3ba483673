package org.prongsai.files.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.prongsai.files.content.ContentLimits;

/** Small files of every kind, made as the programs make them that people use. */
public final class Samples {

    public static final ContentLimits LIMITS = new ContentLimits(40_000_000, 32_000_000, 100, 20_000_000, 100);

    public static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(UTF_8);

    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private Samples() {}

    /** The same bytes whenever it is asked for as many. */
    public static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    public static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** Red on the left, blue on the right. */
    public static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    public static byte[] jpeg() throws IOException {
        return encoded(picture(64, 32), "jpeg");
    }

    public static byte[] png() throws IOException {
        return encoded(picture(64, 32), "png");
    }

    /** A JPEG as a telephone writes it: how it was held, where it was, and words about it. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] comment = segment(0xFE, "taken in front of 13.7563N".getBytes(UTF_8));
        byte[] xmp = segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>13.7563N</x:xmpmeta>".getBytes(UTF_8));
        return joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, exif(orientation)),
                xmp,
                comment,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + 24);
        tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
        int places = 8 + 2 + 2 * 12 + 4;
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(places);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(ISO_8859_1));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(places + 2 + 2 * 12 + 4);
        tiff.putInt(0);
        tiff.putInt(13).putInt(1).putInt(45).putInt(1).putInt(2268).putInt(100);
        return joined("Exif\0\0".getBytes(ISO_8859_1), tiff.array());
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** The beginning of a PNG that says it has so many pixels, and has none. */
    public static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(4 + 13);
        header.put("IHDR".getBytes(ISO_8859_1)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        return joined(signature, ints(13), header.array(), ints((int) crc.getValue()), ints(0), new byte[] {
            'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
        });
    }

    public static byte[] docx() {
        return zip(docxEntries());
    }

    public static Map<String, byte[]> docxEntries() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                contentTypes("/word/document.xml", OPEN_XML + "wordprocessingml.document.main+xml"));
        entries.put("word/document.xml", "<w:document xmlns:w=\"w\">เอกสาร</w:document>".getBytes(UTF_8));
        return entries;
    }

    public static byte[] xlsx() {
        return zip(Map.of(
                "[Content_Types].xml",
                contentTypes("/xl/workbook.xml", OPEN_XML + "spreadsheetml.sheet.main+xml"),
                "xl/workbook.xml",
                "<workbook/>".getBytes(UTF_8)));
    }

    public static byte[] contentTypes(String part, String type) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="%s" ContentType="%s"/></Types>""".formatted(part, type).getBytes(UTF_8);
    }

    public static byte[] odt(String manifest, String... others) throws IOException {
        byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var first = new ZipEntry("mimetype");
            var crc = new CRC32();
            crc.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            put(zip, first, type);
            put(zip, new ZipEntry("content.xml"), "<office:document/>".getBytes(UTF_8));
            put(zip, new ZipEntry("META-INF/manifest.xml"), manifest.getBytes(UTF_8));
            for (String other : others) {
                put(zip, new ZipEntry(other), new byte[] {1});
            }
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, new ZipEntry(entry.getKey()), entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, ZipEntry entry, byte[] content) throws IOException {
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** A film that is said to have been taken somewhere. */
    public static byte[] isoMedia(String brand, String handler) {
        byte[] place = box("udta", box("\u00A9xyz", "+13.7563+100.5018/".getBytes(UTF_8)));
        byte[] track =
                box("trak", box("mdia", box("hdlr", new byte[8], handler.getBytes(ISO_8859_1), new byte[13])), place);
        return joined(
                box("ftyp", brand.getBytes(ISO_8859_1), ints(0), "isom".getBytes(ISO_8859_1)),
                box("free", "hidden 13.7563".getBytes(UTF_8)),
                box("moov", box("mvhd", new byte[100]), track, place),
                box("mdat", new byte[200]));
    }

    public static byte[] box(String name, byte[]... content) {
        byte[] inside = joined(content);
        return joined(ints(8 + inside.length), name.getBytes(ISO_8859_1), inside);
    }

    /** Silence of so many frames: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
    public static byte[] mpegFrames(int count) {
        var frames = ByteBuffer.allocate(417 * count);
        for (int i = 0; i < count; i++) {
            frames.put(417 * i, new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0});
        }
        return frames.array();
    }

    public static byte[] id3(String words) {
        byte[] content = words.getBytes(UTF_8);
        return joined("ID3\4\0\0".getBytes(ISO_8859_1), new byte[] {0, 0, 0, (byte) content.length}, content);
    }

    public static byte[] ints(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** Refused by their type, each by another of its marks. */
    public static List<byte[]> otherTypes() throws IOException {
        return List.of(
                encoded(picture(8, 8), "gif"),
                "GIF89a=1;alert(document.cookie)//".getBytes(UTF_8),
                "<!DOCTYPE html><p>hello".getBytes(UTF_8),
                "\uFEFF \n<HTML><script>alert(1)</script>".getBytes(UTF_8),
                "see <script src=//evil.example></script>".getBytes(UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8),
                "<?xml version=\"1.0\"?><!-- long --><x/>".getBytes(UTF_8),
                "<?php system($_GET['c']);".getBytes(UTF_8),
                "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8),
                "{\\rtf1 x}".getBytes(UTF_8),
                "%!PS-Adobe-3.0".getBytes(UTF_8),
                joined("MZ".getBytes(UTF_8), new byte[100]),
                joined(new byte[] {0x7F}, "ELF".getBytes(UTF_8), new byte[100]),
                joined(new byte[] {0x1F, (byte) 0x8B, 8}, new byte[100]),
                joined("RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1), new byte[100]),
                joined("text and then\0".getBytes(UTF_8), new byte[5]),
                "ทดสอบ".getBytes(Charset.forName("x-windows-874")),
                zip(Map.of("notes.txt", "just an archive".getBytes(UTF_8))),
                joined("bytes before ".getBytes(UTF_8), PDF, new byte[1]));
    }
}
