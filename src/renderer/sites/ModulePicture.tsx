import { mediaAddress } from '../../shared/media/mediaAddress';
import { Button } from '../ui';
import css from './sites.module.css';

export interface ModulePictureProps {
  /** Of a picture of the library, or ''. */
  name: string;
  onChoose(): void;
  onTakeOut(): void;
}

/** The picture of a module. A look that draws one itself shows none of the library. */
export function ModulePicture({ name, onChoose, onTakeOut }: ModulePictureProps) {
  return (
    <section className={css.group} aria-label="Picture">
      <div className={css.picture}>
        {name !== '' && <img src={mediaAddress(name)} alt="The picture of this module" />}
        <Button look="edged" onClick={onChoose}>
          Choose from the library…
        </Button>
        {name !== '' && (
          <Button look="text" onClick={onTakeOut}>
            Take out the picture
          </Button>
        )}
      </div>
      <p className={css.hint}>A picture comes into the library with an article: Insert, Picture.</p>
    </section>
  );
}
