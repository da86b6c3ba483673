package org.prongsai.files.office;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/** DOCX, XLSX and ODT: unpacked to their last byte, into nothing, before they are believed. */
public final class OfficeDocuments {

    /** Longer than any that an office program writes. */
    private static final int LONGEST_LIST_OF_PARTS = 1024 * 1024;

    private final ContentLimits limits;

    public OfficeDocuments(ContentLimits limits) {
        this.limits = limits;
    }

    /** @throws Unsound when it is another kind of archive, damaged, a bomb, or holds what it should not */
    public Content examine(Spool spool) throws IOException {
        List<PackedEntry> entries = ArchiveDirectory.of(spool, limits.maxEntries());
        Set<String> names = entries.stream().map(PackedEntry::name).collect(Collectors.toUnmodifiableSet());
        var budget = new Budget(limits);
        var said = new HashMap<String, byte[]>();
        for (PackedEntry entry : entries) {
            budget.entry();
            unpack(spool, entry, budget, said);
        }
        return Content.asItIs(type(entries, names, said), spool);
    }

    private static FileType type(List<PackedEntry> entries, Set<String> names, Map<String, byte[]> said)
            throws Unsound {
        byte[] contentTypes = said.get(OfficeTypes.CONTENT_TYPES);
        byte[] mimeType = said.get(OfficeTypes.MIME_TYPE);
        byte[] manifest = said.get(OfficeTypes.MANIFEST);
        if (contentTypes != null && mimeType == null) {
            return OfficeTypes.ofContentTypes(contentTypes, names);
        }
        if (mimeType != null
                && manifest != null
                && contentTypes == null
                && OfficeTypes.isOpenDocumentText(mimeType)
                && entries.getFirst().name().equals(OfficeTypes.MIME_TYPE)
                && !entries.getFirst().packed()
                && names.contains("content.xml")) {
            OfficeTypes.requireNotEncrypted(manifest);
            return FileType.ODT;
        }
        throw new Unsound(Refusal.TYPE, "an archive that is no office document");
    }

    private static void unpack(Spool spool, PackedEntry entry, Budget budget, Map<String, byte[]> said)
            throws IOException {
        var inflater = new Inflater(true);
        try (InputStream packed = new LimitedInputStream(spool.open(entry.data()), entry.packedSize());
                InputStream unpacking = entry.packed() ? new InflaterInputStream(packed, inflater) : packed;
                var counted = new BudgetedStream(unpacking, budget, entry.packedSize());
                var checked = new CheckedInputStream(counted, new CRC32());
                InputStream content = new BufferedInputStream(checked)) {
            if (Set.of(OfficeTypes.CONTENT_TYPES, OfficeTypes.MIME_TYPE, OfficeTypes.MANIFEST)
                    .contains(entry.name())) {
                said.put(entry.name(), content.readNBytes(LONGEST_LIST_OF_PARTS));
            } else {
                EntryContent.examine(entry.name(), content, budget, entry.packedSize());
            }
            content.transferTo(OutputStream.nullOutputStream());
            boolean whole = !entry.packed() || inflater.getBytesRead() == entry.packedSize();
            if (!whole
                    || counted.count() != entry.size()
                    || (int) checked.getChecksum().getValue() != entry.checksum()) {
                throw new Unsound(Refusal.DAMAGED, "an entry that is not what the directory says");
            }
        } catch (ZipException | EOFException e) {
            throw new Unsound(Refusal.DAMAGED, "an entry that cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
