package org.dpstat.samples;

import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Invents names: frequent surnames and given characters, some with dots, a few rare ones. */
final class Names {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红建国文华志海山春梅云龙生福贵荣金凤小晓学义仁忠德成永祥庆喜";
  private static final String[] DOTTED = {
    "买买提·阿依", "古丽·艾合买提", "阿不都·热合曼", "尼玛·次仁", "扎西·顿珠", "艾山·吐尔逊"
  };
  private static final String[] RARE = {"㛃", "𬭎", "𠅤", "堃", "喆"};

  /** Pairs of characters of one sound. */
  private static final String OF_ONE_SOUND = "伟玮芳方娜那秀绣英瑛敏闽静净丽立强墙磊垒军君洋阳勇永艳雁";

  private static final String[] UNLIKE = {"欧阳德震", "司马焕章", "诸葛宏图", "上官鹏举", "令狐庭瑞"};

  private static final Pattern MARKS = Pattern.compile("[\\s\\p{P}]");

  private Names() {}

  /** A name unlike all others here, in sound and in writing. */
  static String unlike(SplittableRandom random) {
    return UNLIKE[random.nextInt(UNLIKE.length)];
  }

  /** The name with a character of the same sound, where there is one for its last. */
  static String misheard(String name) {
    int last = name.length() - 1;
    int at = OF_ONE_SOUND.indexOf(name.charAt(last));
    return at < 0 ? name : name.substring(0, last) + OF_ONE_SOUND.charAt(at ^ 1);
  }

  /** The name without its last character, or with one more where it is short. */
  static String abridged(String name) {
    boolean isShort = name.length() < 3 || name.codePointCount(0, name.length()) < name.length();
    return isShort ? name + "子" : name.substring(0, name.length() - 1);
  }

  static String han(SplittableRandom random) {
    String name = oneOf(SURNAMES, random) + oneOf(GIVEN, random);
    int draw = random.nextInt(1000);
    if (draw < 4) {
      return name + RARE[draw % RARE.length];
    }
    return draw < 780 ? name + oneOf(GIVEN, random) : name;
  }

  static String dotted(SplittableRandom random) {
    return DOTTED[random.nextInt(DOTTED.length)];
  }

  private static String oneOf(String characters, SplittableRandom random) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }

  /** A name without blanks and dots. */
  static String bare(String name) {
    return MARKS.matcher(name).replaceAll("");
  }

  /** Whether two names are one in two spellings: of one sound, or one character apart. */
  static boolean resemble(String one, String other) {
    return sound(one).equals(sound(other)) || isOneApart(one, other);
  }

  private static String sound(String name) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int at = OF_ONE_SOUND.indexOf(name.charAt(i));
      sound.append(at < 0 ? name.charAt(i) : OF_ONE_SOUND.charAt(at & ~1));
    }
    return sound.toString();
  }

  private static boolean isOneApart(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    boolean isOfOneLength = longer.length() == shorter.length();
    String rest = shorter.substring(Math.min(shorter.length(), isOfOneLength ? same + 1 : same));
    return longer.substring(Math.min(longer.length(), same + 1)).equals(rest);
  }
}
