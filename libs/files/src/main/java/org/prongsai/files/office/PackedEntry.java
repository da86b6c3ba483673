package org.prongsai.files.office;

/**
 * An entry of an archive, as both the archive's directory and the entry's own header describe it.
 *
 * @param packed whether it is deflated; otherwise it is stored
 * @param checksum CRC-32 of the unpacked content
 * @param packedSize bytes
 * @param size bytes, unpacked
 * @param header position of its own header in the file
 * @param data position of its content in the file
 */
record PackedEntry(String name, boolean packed, int checksum, long packedSize, long size, long header, long data) {

    long end() {
        return data + packedSize;
    }
}
