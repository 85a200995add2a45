package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks the pages of a Parquet file, which may say of themselves that they unfold to anything.
 */
final class BoundedPages implements CompressionCodecFactory {
  /** Writers close a page at about one MiB. */
  private static final int PAGE_LIMIT = 1 << 26;

  static final Set<CompressionCodecName> KNOWN =
      Set.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD,
          CompressionCodecName.LZ4_RAW);

  private final CodecFactory codecs;

  BoundedPages(Configuration hadoop) {
    codecs = new CodecFactory(hadoop, 0);
  }

  static void requireKnown(CompressionCodecName codec) throws Unreadable {
    if (!KNOWN.contains(codec)) {
      throw new Unreadable("parquet_codec", codec.name());
    }
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return codecs.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Bounded(codecs.getDecompressor(codec));
  }

  @Override
  public void release() {
    codecs.release();
  }

  private record Bounded(BytesInputDecompressor codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput packed, int unfolded) throws IOException {
      requireBounded(unfolded);
      return codec.decompress(packed, unfolded);
    }

    @Override
    public void decompress(ByteBuffer packed, int size, ByteBuffer target, int unfolded)
        throws IOException {
      requireBounded(unfolded);
      codec.decompress(packed, size, target, unfolded);
    }

    @Override
    public void release() {
      codec.release();
    }

    private static void requireBounded(int unfolded) {
      if (unfolded > PAGE_LIMIT) {
        throw Unreadable.above(PAGE_LIMIT, "content_too_large").unchecked();
      }
    }
  }
}
